"""Reading files into a journal: a file becomes records, those a plan, the plan is shown and then written."""
