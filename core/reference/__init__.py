"""The classical answers that stand beside a network."""
