"""What did each month cost?  Usage: python expenses.py expenses.csv"""
import csv
import sys


def month_of(date):
    """The bank writes 27.03.2025; a year before a month sorts by itself."""
    day, month, year = date.split(".")
    return f"{year}-{month}"


def totals_by_month(rows):
    totals = {}
    for row in rows:
        month = month_of(row["date"])
        totals[month] = totals.get(month, 0) + float(row["amount"])
    return totals


def print_table(totals):
    for month in sorted(totals):
        print(f"{month}  {totals[month]:>10.2f}")


with open(sys.argv[1], newline="") as file:
    print_table(totals_by_month(csv.DictReader(file)))
