"""Speed, measured by ratio in one run against a named baseline."""
