"""The numbers behind the explorers."""
