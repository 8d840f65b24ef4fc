<?php

/** What a to-do may be: turns the body of a request into members, or refuses it. */

declare(strict_types=1);

/**
 * The members of a new to-do.
 *
 * @return array<string, mixed>
 */
function newTodo(Request $request): array
{
    $members = membersOf($request);
    if (!isset($members['title'])) {
        throw new Refusal('A to-do needs a title.', 422);
    }
    return $members + ['completed' => false, 'order' => null];
}

/**
 * The members that a client may set and has sent. Others, such as id and url, are left aside.
 *
 * @return array<string, mixed>
 */
function membersOf(Request $request): array
{
    $sent = get_object_vars(objectIn($request));
    if (array_key_exists('title', $sent) && !isTitle($sent['title'])) {
        throw new Refusal('A title is 1 to 500 characters.', 422);
    }
    if (array_key_exists('completed', $sent) && !is_bool($sent['completed'])) {
        throw new Refusal('completed is true or false.', 422);
    }
    if (!isOrder($sent['order'] ?? null)) {
        throw new Refusal('order is a whole number or null.', 422);
    }
    return array_intersect_key($sent, ['title' => true, 'completed' => true, 'order' => true]);
}

function isTitle(mixed $value): bool
{
    // With /u, a dot is a code point, as the contract counts them.
    return is_string($value) && preg_match('/\A[^\0]{1,500}\z/u', $value) && preg_match('/[^\s\p{Z}]/u', $value);
}

function isOrder(mixed $value): bool
{
    return $value === null || is_int($value) && abs($value) <= 2_147_483_647;
}

function objectIn(Request $request): stdClass
{
    $type = $request->headers['content-type'] ?? 'application/json';
    if (!preg_match('~^application/json\s*(;|$)~i', $type)) {
        throw new Refusal('Send application/json.', 415);
    }
    try {
        $sent = json_decode($request->body, depth: 64, flags: JSON_THROW_ON_ERROR);
    } catch (JsonException) {
        throw new Refusal('The body is not JSON.', 400);
    }
    return $sent instanceof stdClass ? $sent : throw new Refusal('The body is not a JSON object.', 422);
}
