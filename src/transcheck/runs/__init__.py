"""Many articles: found, done in processes of their own, written down, so that a run goes on where it was."""
