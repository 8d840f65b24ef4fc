//! Reads lines such as "push 5" and prints answers. Rust's standard library is all it needs.

use std::io::{self, BufWriter, Read, Write};

fn main() -> io::Result<()> {
    // All is read at once. Bytes that are no UTF-8 become �.
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    let input = String::from_utf8_lossy(&bytes);

    // Faster than println: writeln fills a buffer of 64 KiB, which is sent when it is full.
    let mut output = BufWriter::with_capacity(1 << 16, io::stdout());

    let mut count = 0;
    for line in input.lines() {
        // "push 5" becomes ["push", "5"], and words[1].parse::<i64>().unwrap() is 5.
        let words: Vec<&str> = line.split_whitespace().collect();
        if words.is_empty() {
            continue; // The line is empty.
        }

        // Your work begins here. For now, lines are counted.
        count += 1;
    }

    writeln!(output, "{count}")?;
    output.flush() // Sends the rest.
}
