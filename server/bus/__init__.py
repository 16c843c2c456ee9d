"""What carries event messages to the other processes: fast, and allowed to lose."""
