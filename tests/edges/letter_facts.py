"""Facts for letters in tests: everything known, and nothing known that need not be."""

ALLOCATED = {
    "reference": "A1234567", "name": "Dragan PETROVIĆ-LUKAVAC", "allocated": True,
    "owner_name": "Morwenna Tallack-Reeve", "owner_phone": "020 7946 0123",
    "owner_email": "morwenna.tallack-reeve@homeoffice.example",
    "progress": "Deportation is being considered; a decision is expected in March 2014.",
    "date_of_birth": "23 November 1985",
    "confiscation": "confiscation proceedings have begun or are intended", "barrier": True,
}
UNALLOCATED = {
    "reference": "B7654321/2", "name": "Carlos Eduardo MENESES TRUJILLO", "allocated": False,
    "owner_name": "", "owner_phone": "", "owner_email": "", "progress": "",
    "date_of_birth": "", "confiscation": "", "barrier": False,
}
FULL = {
    "team_name": "Criminal Casework Workflow team", "team_email": "cc-workflow@homeoffice.example",
    "team_phone": "020 7946 0000",
    "officer": "Oonagh Finchley-Moss", "officer_address": "ofm@nca.example", "nca_contact": "liaison@nca.example",
    "their_subject": "First referral A1234567", "their_date": "18 February 2014", "due_on": "19 February 2014",
    "with_sheet": True,
    "people": [ALLOCATED, UNALLOCATED], "person": ALLOCATED, "others": True,
    "milestone_date": "4 June 2014", "outcome": "The appeal was dismissed.",
    "restrictions": "to live at 12 Example Road, Leeds, and to report to Waterside Court every Monday",
    "removal_date": "12 June 2014", "flight": "BA0075", "destination": "Lagos, Nigeria", "cancelled": False,
    "note": "escorted by two officers", "passed": False, "short_notice": True, "replaces": True,
    "replaces_on": "2 June 2014", "told": True, "problem": "We have told NCA, with fewer than 3 full days' notice.",
    "questions": "On which date is the removal?",
    "file_location": "Storage unit 4, Croydon",
    "task": "Write to NCA: who you are and how the case is progressing", "task_number": "17",
    "asked_on": "18 February 2014", "until": "31 December 2028",
    "alarm": "not-looking", "since": "2014-02-18 at 09:49 UTC", "why": "mailbot has not been reading mail since then",
    "asker": "Morwenna Tallack-Reeve", "asker_email": "morwenna.tallack-reeve@homeoffice.example",
    "asked_about": "whether it holds information that could change the decision not to deport",
    "question": "Do you hold documents or information that establish identity or nationality?",
}
BARE = FULL | {
    "team_phone": "", "officer": "", "officer_address": "", "their_subject": "", "their_date": "", "due_on": "",
    "with_sheet": False,
    "people": [UNALLOCATED], "person": UNALLOCATED, "others": False,
    "milestone_date": "", "outcome": "", "restrictions": "",
    "removal_date": "", "flight": "", "destination": "", "cancelled": True, "file_location": "",
    "asked_on": "",
    "asker": "", "asker_email": "", "question": "", "asked_about": "",
    "note": "", "passed": False, "short_notice": False, "replaces": False, "replaces_on": "", "told": False,
}
