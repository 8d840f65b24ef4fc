// "All between the quotes belongs to the string."
// Nodes are numbered and lie side by side, so that nothing calls itself, not even what throws them away.
use std::collections::HashMap;
use std::io::{self, Read, Write};

enum Node {
    Plain(Vec<u8>),
    List(Vec<usize>),
    Members(HashMap<Vec<u8>, usize>),
}

struct Open {
    node: usize,
    key: Vec<u8>,
}

struct Reader<'a> {
    text: &'a [u8],
    at: usize,
    most: usize,
    nodes: Vec<Node>,
    open: Vec<Open>,
}

type Place = usize;

fn digits(word: &[u8]) -> usize {
    word.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

fn is_number(word: &[u8]) -> bool {
    let mut rest = word.strip_prefix(b"-").unwrap_or(word);
    let whole = if rest.first() == Some(&b'0') { 1 } else { digits(rest) };
    if whole == 0 {
        return false;
    }
    rest = &rest[whole..];
    if let Some(after) = rest.strip_prefix(b".") {
        if digits(after) == 0 {
            return false;
        }
        rest = &after[digits(after)..];
    }
    if let Some(&(b'e' | b'E')) = rest.first() {
        rest = &rest[1..];
        if let Some(&(b'+' | b'-')) = rest.first() {
            rest = &rest[1..];
        }
        return !rest.is_empty() && digits(rest) == rest.len();
    }
    rest.is_empty()
}

fn write_string(value: &[u8], out: &mut Vec<u8>) {
    out.push(b'"');
    for &byte in value {
        match byte {
            b'"' | b'\\' => out.extend([b'\\', byte]),
            8 => out.extend(b"\\b"),
            9 => out.extend(b"\\t"),
            10 => out.extend(b"\\n"),
            12 => out.extend(b"\\f"),
            13 => out.extend(b"\\r"),
            0..=31 => out.extend(format!("\\u{:04x}", byte).as_bytes()),
            _ => out.push(byte),
        }
    }
    out.push(b'"');
}

impl<'a> Reader<'a> {
    fn peek(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t') = self.text.get(self.at) {
            self.at += 1;
        }
        self.text.get(self.at).copied()
    }

    fn hex(&self, at: usize) -> Option<u32> {
        let digits = self.text.get(at..at + 4)?;
        digits.iter().try_fold(0, |code, &digit| Some(16 * code + (digit as char).to_digit(16)?))
    }

    // Reads behind `\u`, up to behind the last digit.
    fn code(&mut self) -> Option<char> {
        let code = self.hex(self.at)?;
        self.at += 4;
        if !(0xD800..0xDC00).contains(&code) {
            return char::from_u32(code);
        }
        if !self.text[self.at..].starts_with(b"\\u") {
            return None;
        }
        let low = self.hex(self.at + 2).filter(|low| (0xDC00..0xE000).contains(low))?;
        self.at += 6;
        char::from_u32(0x10000 + ((code - 0xD800) << 10) + low - 0xDC00)
    }

    fn string(&mut self) -> Result<Vec<u8>, Place> {
        let begin = self.at;
        self.inner_string().ok_or(begin)
    }

    fn inner_string(&mut self) -> Option<Vec<u8>> {
        let mut value = Vec::new();
        self.at += 1;
        loop {
            let byte = *self.text.get(self.at)?;
            self.at += 1;
            match byte {
                b'"' => return Some(value),
                b'\\' => {
                    let escape = *self.text.get(self.at)?;
                    self.at += 1;
                    if escape == b'u' {
                        let char = self.code()?;
                        value.extend(char.encode_utf8(&mut [0; 4]).as_bytes());
                    } else {
                        let at = b"\"\\/bfnrt".iter().position(|&one| one == escape)?;
                        value.push(b"\"\\/\x08\x0C\n\r\t"[at]);
                    }
                }
                _ => value.push(byte),
            }
        }
    }

    fn word(&mut self) -> Result<Vec<u8>, Place> {
        let begin = self.at;
        while let Some(byte) = self.text.get(self.at) {
            if !byte.is_ascii_alphanumeric() && !b"+-.".contains(byte) {
                break;
            }
            self.at += 1;
        }
        let word = &self.text[begin..self.at];
        if matches!(word, b"true" | b"false" | b"null") || is_number(word) {
            Ok(word.to_vec())
        } else {
            Err(begin)
        }
    }

    // Reads what stands before the next value of what was opened last: a key and a colon, or nothing.
    fn key(&mut self) -> Result<(), Place> {
        let node = self.open.last().unwrap().node;
        if let Node::List(_) = self.nodes[node] {
            return Ok(());
        }
        if self.peek() != Some(b'"') {
            return Err(self.at);
        }
        let begin = self.at;
        let key = self.string()?;
        if matches!(&self.nodes[node], Node::Members(members) if members.contains_key(&key)) {
            return Err(begin);
        }
        self.open.last_mut().unwrap().key = key;
        if self.peek() != Some(b':') {
            return Err(self.at);
        }
        self.at += 1;
        Ok(())
    }

    fn adopt(&mut self, child: usize) {
        if let Some(open) = self.open.last_mut() {
            match &mut self.nodes[open.node] {
                Node::List(values) => values.push(child),
                Node::Members(members) => {
                    members.insert(std::mem::take(&mut open.key), child);
                }
                Node::Plain(_) => unreachable!(),
            }
        }
    }

    fn closing(&self) -> Option<u8> {
        self.open.last().map(|open| if let Node::List(_) = self.nodes[open.node] { b']' } else { b'}' })
    }

    fn read(&mut self) -> Result<(), Place> {
        loop {
            let node = self.nodes.len();
            match self.peek() {
                Some(first @ (b'[' | b'{')) => {
                    if self.open.len() == self.most {
                        return Err(self.at);
                    }
                    self.at += 1;
                    let empty = if first == b'[' { Node::List(vec![]) } else { Node::Members(HashMap::new()) };
                    self.nodes.push(empty);
                    self.open.push(Open { node, key: vec![] });
                    if self.peek() != self.closing() {
                        self.key()?;
                        continue;
                    }
                }
                Some(b'"') => {
                    let mut written = Vec::new();
                    write_string(&self.string()?, &mut written);
                    self.nodes.push(Node::Plain(written));
                    self.adopt(node);
                }
                _ => {
                    let word = self.word()?;
                    self.nodes.push(Node::Plain(word));
                    self.adopt(node);
                }
            }
            while self.closing().is_some() && self.peek() == self.closing() {
                self.at += 1;
                let closed = self.open.pop().unwrap().node;
                self.adopt(closed);
            }
            let next = self.peek();
            if self.open.is_empty() {
                return if next.is_none() { Ok(()) } else { Err(self.at) };
            }
            if next != Some(b',') {
                return Err(self.at);
            }
            self.at += 1;
            self.key()?;
        }
    }

    fn write(&self, out: &mut Vec<u8>) {
        enum Piece {
            Text(Vec<u8>),
            Node(usize),
        }
        let mut waiting = vec![Piece::Node(0)];
        while let Some(piece) = waiting.pop() {
            let node = match piece {
                Piece::Text(text) => {
                    out.extend(text);
                    continue;
                }
                Piece::Node(node) => &self.nodes[node],
            };
            let mut pieces = Vec::new();
            match node {
                Node::Plain(text) => out.extend(text),
                Node::List(values) => {
                    out.push(b'[');
                    for (i, &value) in values.iter().enumerate() {
                        pieces.push(Piece::Text(if i > 0 { b",".to_vec() } else { vec![] }));
                        pieces.push(Piece::Node(value));
                    }
                    pieces.push(Piece::Text(b"]".to_vec()));
                }
                Node::Members(members) => {
                    out.push(b'{');
                    let mut sorted: Vec<_> = members.iter().collect();
                    sorted.sort();
                    for (i, (key, &value)) in sorted.into_iter().enumerate() {
                        let mut text = if i > 0 { b",".to_vec() } else { vec![] };
                        write_string(key, &mut text);
                        text.push(b':');
                        pieces.push(Piece::Text(text));
                        pieces.push(Piece::Node(value));
                    }
                    pieces.push(Piece::Text(b"}".to_vec()));
                }
            }
            waiting.extend(pieces.into_iter().rev());
        }
    }
}

fn main() {
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input).unwrap();
    let mut lines = input.split(|&byte| byte == b'\n');
    let first = String::from_utf8(lines.next().unwrap().to_vec()).unwrap();
    let numbers: Vec<usize> = first.split(' ').map(|word| word.parse().unwrap()).collect();
    let mut out = Vec::new();
    for text in lines.take(numbers[0]) {
        let mut reader = Reader { text, at: 0, most: numbers[1], nodes: vec![], open: vec![] };
        match reader.read() {
            Ok(()) => reader.write(&mut out),
            Err(place) => out.extend(format!("error {}", place).as_bytes()),
        }
        out.push(b'\n');
    }
    io::stdout().write_all(&out).unwrap();
}
