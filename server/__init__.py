"""What runs: receives, checks, dispatches, stores, fans out."""
