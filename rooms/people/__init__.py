"""People in a room: who is there."""
