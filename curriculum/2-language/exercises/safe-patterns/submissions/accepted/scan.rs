use std::io::{self, Read, Write};

fn is_both(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric()
}

fn is_in_name(byte: &u8) -> bool {
    is_both(byte) || b"_+-".contains(byte)
}

fn is_in_piece(byte: &u8) -> bool {
    is_in_name(byte) || b".@".contains(byte)
}

/// One or more parts with a byte between two.
fn is_row(text: &[u8], between: u8, is_part: impl Fn(&[u8]) -> bool) -> bool {
    text.split(|&byte| byte == between).all(is_part)
}

fn is_word(part: &[u8]) -> bool {
    !part.is_empty() && part.iter().all(is_both)
}

fn are_digits(part: &[u8], least: usize, most: usize) -> bool {
    part.len() >= least && part.len() <= most && part.iter().all(u8::is_ascii_digit)
}

fn is_number(part: &[u8]) -> bool {
    are_digits(part, 1, usize::MAX) && (part.len() == 1 || part[0] != b'0')
}

fn is_label(part: &[u8]) -> bool {
    let is_inside = |byte: &u8| is_both(byte) || *byte == b'-';
    part.iter().all(is_inside) && part.first().map_or(false, is_both) && part.last().map_or(false, is_both)
}

fn split_once(text: &[u8], at: u8) -> Option<(&[u8], &[u8])> {
    let place = text.iter().position(|&byte| byte == at)?;
    Some((&text[..place], &text[place + 1..]))
}

fn is_order(text: &[u8]) -> bool {
    let parts: Vec<&[u8]> = text.splitn(4, |&byte| byte == b'-').collect();
    parts.len() == 3 && parts[0] == b"ORD" && are_digits(parts[1], 4, 4) && are_digits(parts[2], 1, 8)
}

fn is_date(text: &[u8]) -> bool {
    let parts: Vec<&[u8]> = text.splitn(4, |&byte| byte == b'-').collect();
    parts.len() == 3
        && are_digits(parts[0], 4, 4)
        && are_digits(parts[1], 2, 2)
        && (b"01".as_slice()..=b"12".as_slice()).contains(&parts[1])
        && are_digits(parts[2], 2, 2)
        && (b"01".as_slice()..=b"31".as_slice()).contains(&parts[2])
}

fn is_version(text: &[u8]) -> bool {
    let (numbers, parts) = split_once(text, b'-').map_or((text, None), |(front, back)| (front, Some(back)));
    numbers.split(|&byte| byte == b'.').count() == 3
        && is_row(numbers, b'.', is_number)
        && parts.map_or(true, |parts| is_row(parts, b'.', is_word))
}

fn is_email(text: &[u8]) -> bool {
    let is_name = |part: &[u8]| !part.is_empty() && part.iter().all(is_in_name);
    let is_last = |label: &[u8]| label.len() >= 2 && label.iter().all(u8::is_ascii_alphabetic);
    let (names, labels) = match split_once(text, b'@') {
        Some(halves) => halves,
        None => return false,
    };
    match labels.iter().rposition(|&byte| byte == b'.') {
        Some(dot) => {
            is_row(names, b'.', is_name) && is_row(&labels[..dot], b'.', is_label) && is_last(&labels[dot + 1..])
        }
        None => false,
    }
}

fn has_format(format: &str, text: &[u8]) -> bool {
    match format {
        "order" => is_order(text),
        "date" => is_date(text),
        "version" => is_version(text),
        "title" => is_row(text, b' ', is_word),
        _ => is_email(text),
    }
}

fn decoded(quoted: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(quoted.len());
    let mut bytes = quoted[1..quoted.len() - 1].iter();
    while let Some(&byte) = bytes.next() {
        text.push(match byte {
            b'\\' => match bytes.next() {
                Some(b'n') => b'\n',
                Some(b't') => b'\t',
                Some(&other) => other,
                None => byte,
            },
            _ => byte,
        });
    }
    text
}

fn without_dots(piece: &[u8]) -> &[u8] {
    let end = piece.iter().rposition(|&byte| byte != b'.').map_or(0, |place| place + 1);
    &piece[..end]
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let mut lines = input.split('\n');
    let n: usize = lines.next().unwrap().parse().unwrap();
    let mut out: Vec<u8> = Vec::new();
    for line in lines.take(n) {
        let parts: Vec<&str> = line.splitn(3, ' ').collect();
        let text = decoded(parts[2].as_bytes());
        if parts[0] == "IS" {
            out.extend_from_slice(if has_format(parts[1], &text) { b"yes\n" } else { b"no\n" });
            continue;
        }
        let found: Vec<&[u8]> = text
            .split(|byte| !is_in_piece(byte))
            .map(without_dots)
            .filter(|piece| has_format(parts[1], piece))
            .collect();
        out.extend_from_slice(found.len().to_string().as_bytes());
        for piece in found {
            out.push(b' ');
            out.extend_from_slice(piece);
        }
        out.push(b'\n');
    }
    io::stdout().write_all(&out).unwrap();
}
