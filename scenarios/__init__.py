"""What is asked and what was learned: study files, experiments, results, the terminal command."""
