<?php

declare(strict_types=1);

/**
 * The to-dos: a file of changes in DATA_DIR, one line of JSON each.
 * A change is on the disk before anybody is told of it, and only then in memory.
 * They need no lock: one answer is made after the other.
 */
final class Todos
{
    /** @var array<string, array<string, mixed>> by id, in the order in which they came */
    private array $todos = [];

    /** @var resource */
    private $file;

    public function __construct(string $folder)
    {
        if (!is_dir($folder)) {
            mkdir($folder, recursive: true);
        }
        $this->file = fopen("$folder/todos.journal", 'a+b');
        $this->replay();
    }

    /** @return list<array<string, mixed>> */
    public function all(): array
    {
        return array_values($this->todos);
    }

    /** @return array<string, mixed> */
    public function find(string $id): array
    {
        return $this->todos[$id] ?? throw new Refusal('There is no such to-do.', 404);
    }

    /**
     * Ids are random: a number that counts up would have to be remembered through restarts.
     *
     * @param array<string, mixed> $members
     * @return array<string, mixed>
     */
    public function add(array $members): array
    {
        $id = bin2hex(random_bytes(16));
        $this->commit(['set' => $id, 'to' => ['id' => $id] + $members]);
        return $this->find($id);
    }

    /**
     * Only the members that were sent: two changes of different ones are both kept.
     *
     * @param array<string, mixed> $members
     * @return array<string, mixed>
     */
    public function change(string $id, array $members): array
    {
        $this->find($id);
        $this->commit(['set' => $id, 'to' => $members]);
        return $this->find($id);
    }

    public function remove(string $id): void
    {
        $this->find($id);
        $this->commit(['remove' => $id]);
    }

    public function clear(): void
    {
        $this->commit(['clear' => true]);
    }

    /** @param array<string, mixed> $change */
    private function commit(array $change): void
    {
        $length = fstat($this->file)['size'];
        $line = json_encode($change, JSON_THROW_ON_ERROR) . "\n";
        if (@fwrite($this->file, $line) !== strlen($line) || !fsync($this->file)) {
            ftruncate($this->file, $length); // Half a line would spoil the next one.
            throw new Refusal('The list is not available at the moment.', 503);
        }
        $this->apply($change);
    }

    /** @param array<string, mixed> $change */
    private function apply(array $change): void
    {
        if (isset($change['set'])) {
            $this->todos[$change['set']] = $change['to'] + ($this->todos[$change['set']] ?? []);
        } elseif (isset($change['remove'])) {
            unset($this->todos[$change['remove']]);
        } else {
            $this->todos = [];
        }
    }

    /** A line without its end was cut off by a crash, before anybody was told of it. */
    private function replay(): void
    {
        $length = 0;
        while (($line = fgets($this->file)) !== false && str_ends_with($line, "\n")) {
            $length += strlen($line);
            $this->apply(json_decode($line, true, flags: JSON_THROW_ON_ERROR));
        }
        ftruncate($this->file, $length);
    }
}
