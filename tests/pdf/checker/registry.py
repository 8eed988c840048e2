"""The table of conditions. A condition is a function of a Document that yields what is wrong, a line each ("where: what").

Its id names the rule that it checks, so that it can be found in the standard and in a validator's report:
    UA1-7.2-3     ISO 14289-1 (PDF/UA-1), clause 7.2, third test of veraPDF's profile for it
    A2-6.1.3-1    ISO 19005-2 (PDF/A-2), clause 6.1.3, first test of veraPDF's profile for level A; A1: ISO 19005-1
    PDF-14.6a     ISO 32000-1, clause 14.6, what that standard asks for and the validators take for granted
    WCAG-PDF2     a technique of WCAG 2.2
A letter at the end parts conditions of one clause or test. Tests that are checked along with another stand in its text.
`checkpoint` is the failure condition of the Matterhorn Protocol 1.1, where it has one.
Where what a condition looks at is absent, it says nothing: another condition says that it is absent.
"""
CONDITIONS = []


class Condition:
    def __init__(self, identifier, checkpoint, says, function):
        self.identifier, self.checkpoint, self.says, self.function = identifier, checkpoint, says, function


def condition(identifier, says, checkpoint=""):
    """Puts the function below it into the table; `says` is what holds in a good document."""
    def put(function):
        CONDITIONS.append(Condition(identifier, checkpoint, says, function))
        return function
    return put
