"""Makes .venv and installs one lock file into it, with nothing but the standard library.

Run by the Makefile as `python3 journal/install.py runtime|development`. It stays readable
to old Pythons (no f-strings before the version check) so that they get a clear line too.
"""

import hashlib
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ENVIRONMENT = os.path.join(ROOT, ".venv")
OLDEST = (3, 11)


def stop(reason):
    sys.exit("The journal cannot be installed: " + reason)


def stamp_path(kind):
    return os.path.join(ENVIRONMENT, "installed-" + kind)


def is_installed(kind, digest):
    try:
        with open(stamp_path(kind)) as stamp:
            return stamp.read() == digest
    except OSError:
        return False


def digest_of(kind):
    with open(os.path.join(ROOT, "locks", kind + ".txt"), "rb") as lock:
        return hashlib.sha256(lock.read() + sys.version.encode() + ROOT.encode()).hexdigest()


def is_same_python(python):
    question = "import pip, sys; sys.exit(sys.version != " + repr(sys.version) + ")"
    try:
        return subprocess.call([python, "-c", question], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def install(kind):
    digest = digest_of(kind)
    if is_installed(kind, digest):
        return
    python = os.path.join(ENVIRONMENT, "bin", "python")
    sys.stderr.write("Installing the locked " + kind + " requirements (once)...\n")
    # An environment half made, or made by another Python, is made anew.
    clear = [] if is_same_python(python) else ["--clear"]
    lock = os.path.join(ROOT, "locks", kind + ".txt")
    steps = (
        [sys.executable, "-m", "venv"] + clear + [ENVIRONMENT],
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        + ["--require-hashes", "--only-binary", ":all:", "-r", lock],
    )
    for step in steps:
        if subprocess.call(step, stdout=sys.stderr) != 0:
            stop("the step above failed: " + " ".join(step[1:4]) + ". Mend its cause and run it again.")
    for name in ("runtime", kind):  # the development lock holds the runtime one
        with open(stamp_path(name), "w") as stamp:
            stamp.write(digest_of(name))


def main():
    if sys.version_info < OLDEST:
        stop(
            "it needs Python 3.11 or newer; this is Python "
            + ".".join(str(part) for part in sys.version_info[:3])
            + ". Name a newer one, for example: make run PYTHON=python3.12"
        )
    if not os.access(ROOT, os.W_OK):
        stop("the folder " + ROOT + " is not writable.")
    if len(sys.argv) != 2 or sys.argv[1] not in ("runtime", "development"):
        stop("say which lock: runtime or development.")
    try:
        install(sys.argv[1])
    except OSError as error:
        stop(str(error))


if __name__ == "__main__":
    main()
