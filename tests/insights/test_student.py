"""Student's t against exact formulas, printed tables and numerical integration; mixtures of it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from journal.insights.student import Mixtures, cdf, density

POINTS = np.array([-300, -40, -9, -4.5, -2.1, -1, -0.3, -1e-6, 0, 1e-6, 0.3, 1, 2.1, 4.5, 9, 40, 300])
NODES, WEIGHTS = np.polynomial.legendre.leggauss(300)


def integrated(t: float, degrees: int) -> float:
    """P(T <= t): with t = sqrt(degrees) tan(angle) the density is a power of the cosine."""

    def area(angle: float) -> float:
        angles = angle * (NODES + 1) / 2
        return float(angle / 2 * (WEIGHTS @ np.cos(angles) ** (degrees - 1)))

    return 0.5 + 0.5 * area(math.atan(t / math.sqrt(degrees))) / area(math.pi / 2)


@pytest.mark.parametrize("degrees", [*range(1, 41), 50, 75, 100, 150, 200, 300, 400])
def test_it_is_what_the_density_adds_up_to(degrees: int) -> None:
    assert cdf(POINTS, degrees) == pytest.approx([integrated(t, degrees) for t in POINTS], abs=2e-9)


def test_one_to_four_degrees_are_as_their_formulas_say() -> None:
    t = POINTS
    formulas = {
        1: 0.5 + np.arctan(t) / math.pi,
        2: 0.5 + t / (2 * np.sqrt(2 + t**2)),
        3: 0.5 + (t / math.sqrt(3) / (1 + t**2 / 3) + np.arctan(t / math.sqrt(3))) / math.pi,
        4: 0.5 + 3 / 8 * t / np.sqrt(1 + t**2 / 4) * (1 - t**2 / (12 * (1 + t**2 / 4))),
    }

    for degrees, expected in formulas.items():
        assert cdf(t, degrees) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    ("degrees", "critical"),
    [
        (1, 12.7062),
        (2, 4.3027),
        (5, 2.5706),
        (10, 2.2281),
        (19, 2.0930),
        (20, 2.0860),
        (30, 2.0423),
        (120, 1.9799),
    ],
)
def test_95_percent_lie_within_the_critical_value_of_the_printed_tables(
    degrees: int, critical: float
) -> None:
    low, high = cdf(np.array([-critical, critical]), degrees)

    assert high - low == pytest.approx(0.95, abs=1e-5)


@pytest.mark.parametrize("degrees", [1, 2, 7, 19, 20, 21, 60, 400])
def test_it_rises_from_0_to_1_and_both_sides_are_alike(degrees: int) -> None:
    t = np.linspace(-60, 60, 4001)

    below = cdf(t, degrees)

    assert (np.diff(below) >= -1e-15).all()
    assert ((below >= 0) & (below <= 1)).all()
    assert below + below[::-1] == pytest.approx(1, abs=1e-12)
    assert cdf(np.zeros(1), degrees)[0] == 0.5


@pytest.mark.parametrize("degrees", [1, 2, 7, 19, 20, 60, 400])
def test_the_density_is_how_fast_it_rises(degrees: int) -> None:
    t, step = np.linspace(-5, 5, 41), 1e-4

    slope = (cdf(t + step, degrees) - cdf(t - step, degrees)) / (2 * step)

    assert density(t, degrees) == pytest.approx(slope, abs=1e-5)


def mixture(centres: list[float], scales: list[float], weights: list[float], degrees: int = 10) -> Mixtures:
    return Mixtures(np.array([centres]), np.array([scales]), np.array([weights]), degrees)


def test_one_component_is_a_plain_interval() -> None:
    one = mixture([-0.8], [0.25], [1.0])

    assert one.means == pytest.approx([-0.8])
    assert one.interval(0.95).ravel() == pytest.approx([-0.8 - 2.2281 * 0.25, -0.8 + 2.2281 * 0.25], abs=1e-4)
    assert one.below(np.array([-0.8])) == pytest.approx([0.5])


@pytest.mark.parametrize("degrees", [2, 3, 10, 100, 400])
@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_as_much_lies_below_the_interval_as_above_it(degrees: int, scale: float) -> None:
    some = mixture([-3 * scale, 0, scale], [scale / 100, scale, 3 * scale], [0.3, 0.6, 0.1], degrees)

    low, high = some.interval(0.95)

    assert some.below(low) == pytest.approx([0.025], abs=1e-6)
    assert some.below(high) == pytest.approx([0.975], abs=1e-6)


def test_two_heaps_far_apart_are_both_in_the_interval() -> None:
    low, high = mixture([-100, 100], [1e-3, 1e-3], [0.5, 0.5]).interval(0.95)

    assert low[0] == pytest.approx(-100, abs=0.01)
    assert high[0] == pytest.approx(100, abs=0.01)


def test_several_mixtures_are_worked_out_each_for_itself() -> None:
    both = Mixtures(
        centres=np.array([[0.0, 1.0], [5.0, 5.0]]),
        scales=np.ones((2, 2)),
        weights=np.array([[0.5, 0.5], [1.0, 0.0]]),
        degrees=30,
    )

    assert both.means == pytest.approx([0.5, 5])
    assert both.interval(0.95)[:, 1] == pytest.approx([5 - 2.0423, 5 + 2.0423], abs=1e-4)
    assert both.interval(0.95).sum(axis=0) == pytest.approx([1, 10], abs=1e-6)
