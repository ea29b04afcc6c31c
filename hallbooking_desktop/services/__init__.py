"""Use cases: each method checks the actor's permission, opens one unit of work, answers frozen snapshots."""
