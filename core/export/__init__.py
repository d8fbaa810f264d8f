"""What leaves the program: source code, weights, figures."""
