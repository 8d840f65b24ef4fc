<?php
// One process: all connections are watched by one stream_select.
[, $base, $most, $timeout] = $argv;
$address = substr($base, strlen('http://'));
$paths = preg_split('/\n/', stream_get_contents(STDIN), -1, PREG_SPLIT_NO_EMPTY);
$results = array_fill(0, count($paths), 'cancelled');
$open = [];
$next = 0;
$isFatal = false;

function understood(string $answer): string
{
    $end = strpos($answer, "\r\n\r\n");
    if ($end === false) return 'error';
    $head = substr($answer, 0, $end);
    $body = substr($answer, $end + 4);
    if (preg_match('/^content-length: *(\d+)/mi', $head, $found) && (int) $found[1] !== strlen($body)) return 'error';
    $sum = 0;
    foreach (count_chars($body, 1) as $byte => $times) $sum += $byte * $times;
    return explode(' ', $head)[1] . ' ' . strlen($body) . ' ' . $sum;
}

while (!$isFatal) {
    while (count($open) < (int) $most && $next < count($paths)) {
        $ends = microtime(true) + $timeout / 1000;
        $flags = STREAM_CLIENT_CONNECT | STREAM_CLIENT_ASYNC_CONNECT;
        $line = @stream_socket_client("tcp://$address", $code, $text, 10, $flags);
        if ($line === false) {
            $results[$next++] = 'error';
            continue;
        }
        stream_set_blocking($line, false);
        $request = "GET {$paths[$next]} HTTP/1.1\r\nHost: $address\r\nConnection: close\r\n\r\n";
        $open[$next++] = ['line' => $line, 'ends' => $ends, 'send' => $request, 'answer' => ''];
    }
    if ($open === []) break;
    $read = $write = [];
    foreach ($open as $at => $one) {
        if ($one['send'] === '') $read[$at] = $one['line'];
        else $write[$at] = $one['line'];
    }
    $none = null;
    $wait = max(0, (int) ceil((min(array_column($open, 'ends')) - microtime(true)) * 1e6));
    stream_select($read, $write, $none, intdiv($wait, 1000000), $wait % 1000000);
    foreach ($open as $at => &$one) {
        $result = null;
        if (isset($write[$at])) {
            $sent = @fwrite($one['line'], $one['send']);
            if ($sent === false) $result = 'error';
            else $one['send'] = substr($one['send'], $sent);
        }
        if (isset($read[$at])) {
            $part = @fread($one['line'], 65536);
            if ($part !== false && $part !== '') $one['answer'] .= $part;
            elseif (feof($one['line'])) $result = understood($one['answer']);
        }
        if ($result === null && microtime(true) >= $one['ends']) $result = 'timeout';
        if ($result === null) continue;
        fclose($one['line']);
        unset($open[$at]);
        $results[$at] = $result;
        if (str_starts_with($result, '401 ')) $isFatal = true;
    }
    unset($one);
}
foreach ($paths as $at => $path) echo "$path {$results[$at]}\n";
