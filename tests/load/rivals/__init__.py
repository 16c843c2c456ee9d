"""What Plenary's fan-out is measured beside: servers that do nothing but send to everybody."""
