"""Guided sessions: look at the feet, choose a plan, be led through it."""
