"""What a person prepares for their clinician: a goal, questions, conditions, medication and visits."""
