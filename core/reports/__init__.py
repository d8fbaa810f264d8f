"""Lab reports: what a student found in a lesson, as a file for people and programs; a class's reports as a table."""
