use std::collections::HashSet;
use std::io::{self, Read, Write};

const HEAD: usize = 8192;
const SIZE_LINE: usize = 256;
const BODY: usize = 3_000_000;

#[derive(Clone, Copy, PartialEq)]
enum State {
    Request,
    Fields,
    Body,
    Size,
    Data,
    DataCr,
    DataLf,
    Trailers,
}

struct Connection<'a> {
    wanted: &'a [u8],
    out: &'a mut Vec<u8>,
    state: State,
    line: Vec<u8>,
    used: usize,
    request: Vec<u8>,
    fields: Vec<(Vec<u8>, Vec<u8>)>,
    missing: usize,
    announced: usize,
    length: usize,
    sum: u64,
}

fn is_token(text: &[u8]) -> bool {
    let fits = |c: &u8| c.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(c);
    !text.is_empty() && text.iter().all(fits)
}

fn trim(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] = text {
        text = rest;
    }
    while let [rest @ .., b' ' | b'\t'] = text {
        text = rest;
    }
    text
}

fn without_zeros(text: &[u8]) -> &[u8] {
    &text[text.iter().take_while(|&&c| c == b'0').count()..]
}

impl Connection<'_> {
    fn take(&mut self, byte: u8) -> Result<(), u16> {
        match self.state {
            State::Body | State::Data => {
                self.sum = (31 * self.sum + u64::from(byte)) % 1_000_003;
                self.length += 1;
                self.missing -= 1;
                if self.missing == 0 {
                    if self.state == State::Body {
                        self.complete();
                    } else {
                        self.state = State::DataCr;
                    }
                }
            }
            State::DataCr if byte == b'\r' => self.state = State::DataLf,
            State::DataLf if byte == b'\n' => self.state = State::Size,
            State::DataCr | State::DataLf => return Err(400),
            _ => {
                self.line.push(byte);
                let (most, error) = if self.state == State::Size { (SIZE_LINE, 400) } else { (HEAD, 431) };
                if self.used + self.line.len() > most {
                    return Err(error);
                }
                if byte == b'\n' {
                    return self.end_line();
                }
            }
        }
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), u16> {
        let mut line = std::mem::take(&mut self.line);
        if line.len() < 2 || line.iter().position(|&c| c == b'\r') != Some(line.len() - 2) {
            return Err(400);
        }
        self.used += line.len();
        line.truncate(line.len() - 2);
        match self.state {
            State::Request if line.is_empty() => self.used = 0,
            State::Request => self.read_request(&line)?,
            State::Fields if line.is_empty() => self.read_head()?,
            State::Fields => {
                let field = Self::read_field(&line)?;
                self.fields.push(field);
            }
            State::Trailers if line.is_empty() => self.complete(),
            State::Trailers => {
                Self::read_field(&line)?;
            }
            _ => self.read_size(&line)?,
        }
        Ok(())
    }

    fn read_request(&mut self, line: &[u8]) -> Result<(), u16> {
        let parts: Vec<&[u8]> = line.split(|&c| c == b' ').collect();
        let fits = parts.len() == 3
            && is_token(parts[0])
            && !parts[1].is_empty()
            && parts[1].iter().all(u8::is_ascii_graphic)
            && parts[2] == b"HTTP/1.1";
        if !fits {
            return Err(400);
        }
        self.request = [parts[0], parts[1]].join(&b' ');
        self.fields.clear();
        self.state = State::Fields;
        Ok(())
    }

    fn read_field(line: &[u8]) -> Result<(Vec<u8>, Vec<u8>), u16> {
        let colon = line.iter().position(|&c| c == b':').ok_or(400u16)?;
        let (name, value) = (&line[..colon], &line[colon + 1..]);
        if !is_token(name) || value.iter().any(|&c| c != b'\t' && c.is_ascii_control()) {
            return Err(400);
        }
        Ok((name.to_ascii_lowercase(), trim(value).to_vec()))
    }

    fn values(&self, wanted: &[u8]) -> Vec<&[u8]> {
        self.fields.iter().filter(|(name, _)| name == wanted).map(|(_, value)| &value[..]).collect()
    }

    fn read_head(&mut self) -> Result<(), u16> {
        let lengths = self.values(b"content-length");
        let codings = self.values(b"transfer-encoding");
        let is_digits = |length: &&[u8]| !length.is_empty() && length.iter().all(u8::is_ascii_digit);
        let numbers: HashSet<&[u8]> = lengths.iter().map(|length| without_zeros(length)).collect();
        let is_chunked = !codings.is_empty();
        let is_wrong = self.values(b"host").len() != 1
            || (is_chunked && !lengths.is_empty())
            || !lengths.iter().all(is_digits)
            || numbers.len() > 1
            || codings.len() > 1
            || codings.iter().any(|coding| !coding.eq_ignore_ascii_case(b"chunked"));
        if is_wrong {
            return Err(400);
        }
        let number = numbers.into_iter().next().unwrap_or(b"");
        if number.len() > 7 {
            return Err(413);
        }
        self.missing = number.iter().fold(0, |sum, &c| sum * 10 + usize::from(c - b'0'));
        if self.missing > BODY {
            return Err(413);
        }
        self.length = 0;
        self.sum = 0;
        self.announced = 0;
        self.used = 0;
        if is_chunked {
            self.state = State::Size;
        } else if self.missing == 0 {
            self.complete();
        } else {
            self.state = State::Body;
        }
        Ok(())
    }

    fn read_size(&mut self, line: &[u8]) -> Result<(), u16> {
        let end = line.iter().take_while(|c| c.is_ascii_hexdigit()).count();
        let (digits, extension) = (without_zeros(&line[..end]), &line[end..]);
        if end == 0 || !(extension.is_empty() || trim(extension).first() == Some(&b';')) {
            return Err(400);
        }
        if digits.len() > 8 {
            return Err(413);
        }
        let value = |c: u8| (c as char).to_digit(16).unwrap_or(0) as usize;
        self.missing = digits.iter().fold(0, |sum, &c| sum * 16 + value(c));
        self.announced += self.missing;
        if self.announced > BODY {
            return Err(413);
        }
        self.used = 0;
        self.state = if self.missing > 0 { State::Data } else { State::Trailers };
        Ok(())
    }

    fn complete(&mut self) {
        let mut answer = self.request.clone();
        answer.extend(format!(" {} {} {} ", self.fields.len(), self.length, self.sum).bytes());
        let values = self.values(self.wanted);
        if values.is_empty() {
            answer.extend(b"none");
        } else {
            answer.push(b'[');
            for &byte in values.join(&b", "[..]).iter() {
                match byte {
                    b'\\' => answer.extend(b"\\\\"),
                    b' '..=b'~' => answer.push(byte),
                    _ => answer.extend(format!("\\x{byte:02X}").bytes()),
                }
            }
            answer.push(b']');
        }
        answer.push(b'\n');
        self.out.extend(answer);
        self.state = State::Request;
        self.used = 0;
    }
}

fn unescape(line: &[u8]) -> Vec<u8> {
    let digit = |c: u8| (c as char).to_digit(16).unwrap_or(0) as u8;
    let mut read = Vec::with_capacity(line.len());
    let mut at = 0;
    while at < line.len() {
        let mut byte = line[at];
        at += 1;
        if byte == b'\\' {
            byte = line[at];
            at += 1;
            match byte {
                b'r' => byte = b'\r',
                b'n' => byte = b'\n',
                b'x' => {
                    byte = digit(line[at]) * 16 + digit(line[at + 1]);
                    at += 2;
                }
                _ => {}
            }
        }
        read.push(byte);
    }
    read
}

fn main() -> io::Result<()> {
    let mut input = Vec::new();
    io::stdin().read_to_end(&mut input)?;
    let mut lines = input.split(|&c| c == b'\n');
    let number = |line: Option<&[u8]>| -> usize { String::from_utf8_lossy(line.unwrap_or(b"0")).parse().unwrap_or(0) };
    let wanted = lines.next().unwrap_or(b"").to_ascii_lowercase();
    let connections = number(lines.next());
    let mut out = Vec::new();
    for one in 1..=connections {
        out.extend(format!("connection {one}\n").bytes());
        let mut connection = Connection {
            wanted: &wanted,
            out: &mut out,
            state: State::Request,
            line: Vec::new(),
            used: 0,
            request: Vec::new(),
            fields: Vec::new(),
            missing: 0,
            announced: 0,
            length: 0,
            sum: 0,
        };
        let mut end = Ok(());
        for _ in 0..number(lines.next()) {
            for byte in unescape(lines.next().unwrap_or(b"")) {
                end = end.and_then(|()| connection.take(byte));
            }
        }
        let is_done = connection.state == State::Request && connection.line.is_empty();
        let last = match end {
            Err(error) => error.to_string(),
            Ok(()) if is_done => String::from("done"),
            Ok(()) => String::from("incomplete"),
        };
        out.extend(format!("{last}\n").bytes());
    }
    io::stdout().write_all(&out)
}
