"""Every write to the record. Each function is one state change, with its event row, inside one transaction.

    messages   recorded, read, decided, filed
    decisions  what a decision notes, owes and asks
    letters    claimed, sent, refused, put off
    cases      the daily extract
    pauses     disclosures turned off, and on again
"""
