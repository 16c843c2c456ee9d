"""What the benches share: a crowd of tabs in C, the people in them, figures and reports."""
