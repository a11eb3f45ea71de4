"""Words that several pages use alike."""
