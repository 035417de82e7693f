"""The record: models, every write (ledger), every question (queries)."""
