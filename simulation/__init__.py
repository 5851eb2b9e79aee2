"""The model: what people and an organisation do, day by day, from given numbers and keyed draws."""
