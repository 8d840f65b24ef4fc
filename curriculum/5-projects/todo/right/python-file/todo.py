"""What a to-do may be: turns the bytes of a request into values, or refuses them."""

import json
import re
from http import HTTPStatus

LONGEST_TITLE = 500
DEEPEST = 64
LARGEST_ORDER = 2**53 - 1
OUTSIDE_OF_STRINGS = re.compile(r'"(?:[^"\\]|\\.)*"?|[\[{]|[\]}]', re.DOTALL)


class Refusal(Exception):
    """The request cannot be granted; `errors` says which member is wrong."""

    def __init__(self, status, detail, errors=()):
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.errors = list(errors)


def problem(refusal):
    """The body of a refusal (RFC 9457)."""
    value = {
        "type": "about:blank",
        "title": HTTPStatus(refusal.status).phrase,
        "status": refusal.status,
        "detail": refusal.detail,
    }
    if refusal.errors:
        value["errors"] = refusal.errors
    return value


def parse(body):
    """The members of a new to-do."""
    sent = object_of(body)
    if "title" not in sent:
        raise wrong("title", "required", "A to-do needs a title.")
    members = known(sent)
    return {
        "title": members["title"],
        "completed": members.get("completed", False),
        "position": members.get("position"),
    }


def patch_of(body):
    """The members that a change names, and no others."""
    return known(object_of(body))


def known(sent):
    """Checks the members that a client may set. Others (id, url, whatever else) are left aside."""
    members = {}
    if "title" in sent:
        members["title"] = title_of(sent["title"])
    if "completed" in sent:
        if not isinstance(sent["completed"], bool):
            raise wrong("completed", "invalid", "completed is true or false.")
        members["completed"] = sent["completed"]
    if "order" in sent:
        members["position"] = order_of(sent["order"])
    return members


def title_of(value):
    if not isinstance(value, str):
        raise wrong("title", "invalid", "A title is a text.")
    if not value.replace("\ufeff", "").strip():
        raise wrong("title", "required", "A title is more than white space.")
    if len(value) > LONGEST_TITLE:
        raise wrong("title", "too_long", "A title has at most %d characters." % LONGEST_TITLE)
    if "\0" in value or any("\ud800" <= character <= "\udfff" for character in value):
        raise wrong("title", "invalid", "A title holds neither U+0000 nor half a surrogate pair.")
    return value


def order_of(value):
    if value is None:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > LARGEST_ORDER:
        raise wrong("order", "invalid", "order is a whole number or null.")
    return value


def object_of(body):
    """The JSON object in a body."""
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        raise Refusal(400, "The body is not UTF-8.") from None
    if is_too_deep(text):
        raise Refusal(400, "The body is nested deeper than %d levels." % DEEPEST)
    try:
        value = json.loads(text, parse_constant=not_json)
    except ValueError:
        raise Refusal(400, "The body is not JSON.") from None
    if not isinstance(value, dict):
        raise Refusal(422, "The body is not a JSON object.")
    return value


def is_too_deep(text):
    """Counts brackets without building anything: the parser itself would recurse."""
    depth = 0
    for match in OUTSIDE_OF_STRINGS.finditer(text):
        mark = match.group()
        if mark in "[{":
            depth += 1
            if depth > DEEPEST:
                return True
        elif mark in "]}":
            depth -= 1
    return False


def not_json(name):
    """NaN and Infinity: Python's parser takes them, JSON does not."""
    raise ValueError(name)


def wrong(member, code, message):
    return Refusal(
        422,
        message,
        [{"pointer": "/" + member, "code": code, "message": message}],
    )
