"""What a result becomes outside the program: tables for a spreadsheet, a report to read and to print."""
