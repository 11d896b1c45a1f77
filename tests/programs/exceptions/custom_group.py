class ValidationErrors(ExceptionGroup):
    def derive(self, excs):
        return ValidationErrors(self.message, excs)

    @property
    def fields(self):
        return [e.field for e in self.exceptions]


class FieldError(ValueError):
    def __init__(self, field, problem):
        super().__init__(f"{field}: {problem}")
        self.field = field


def validate(form):
    rules = {"name": lambda v: v and v.isalpha(), "age": lambda v: v.isdigit() and int(v) < 150, "mail": lambda v: "@" in v}
    errors = [FieldError(f, f"bad value {form.get(f, '')!r}") for f, ok in rules.items() if not ok(form.get(f, ""))]
    if errors:
        raise ValidationErrors(f"{len(errors)} invalid", errors)
    return "fine"


print(validate({"name": "Ann", "age": "30", "mail": "a@b"}))
try:
    validate({"name": "", "age": "x", "mail": "a@b"})
except ValidationErrors as e:
    print(e, e.fields, type(e.subgroup(lambda x: getattr(x, "field", "") == "age")).__name__)
    some, rest = e.split(lambda x: isinstance(x, FieldError) and x.field == "name")
    print(some.fields, rest.fields)
validate({"mail": "none"})
