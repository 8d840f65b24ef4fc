// "A flag letter belongs to the flag letter before it."
use std::collections::{HashMap, HashSet};
use std::io::{self, Read, Write};

const JOINER: char = '\u{200D}';

struct Tables {
    composed: HashMap<(char, char), char>,
    folded: HashMap<char, Vec<char>>,
    belonging: HashSet<char>,
}

fn codes(line: &str) -> Vec<char> {
    line.split(' ')
        .map(|part| char::from_u32(u32::from_str_radix(part, 16).unwrap()).unwrap())
        .collect()
}

fn key_of(name: &str, tables: &Tables) -> String {
    let mut result: Vec<char> = Vec::new();
    for code in name.chars() {
        let both = result.last().and_then(|&last| tables.composed.get(&(last, code)));
        match both {
            Some(&both) => *result.last_mut().unwrap() = both,
            None => result.push(code),
        }
    }
    let mut key = String::new();
    for code in result {
        match tables.folded.get(&code) {
            Some(target) => key.extend(target),
            None => key.push(code),
        }
    }
    key
}

/// The places in bytes at which the characters of a name end.
fn ends_of(name: &str, tables: &Tables) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut previous = None;
    let mut flag_is_open = false;
    for (at, code) in name.char_indices() {
        let is_flag_letter = ('\u{1F1E6}'..='\u{1F1FF}').contains(&code);
        let closes_flag = is_flag_letter && flag_is_open;
        let belongs = closes_flag || previous == Some(JOINER) || tables.belonging.contains(&code);
        if at > 0 && !belongs {
            ends.push(at);
        }
        flag_is_open = is_flag_letter;
        previous = Some(code);
    }
    ends.push(name.len());
    ends
}

fn main() {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).unwrap();
    let mut lines = text.split('\n');
    let counts: Vec<usize> = lines.next().unwrap().split(' ').map(|part| part.parse().unwrap()).collect();
    let mut tables = Tables { composed: HashMap::new(), folded: HashMap::new(), belonging: HashSet::from([JOINER]) };
    for line in lines.by_ref().take(counts[0]) {
        let pair = codes(line);
        tables.composed.insert((pair[0], pair[1]), pair[2]);
    }
    for line in lines.by_ref().take(counts[1]) {
        let folding = codes(line);
        tables.folded.insert(folding[0], folding[1..].to_vec());
    }
    for line in lines.by_ref().take(counts[2]) {
        let range = codes(line);
        tables.belonging.extend(range[0]..=range[1]);
    }
    let mut owners: HashMap<String, usize> = HashMap::new();
    let mut out = String::new();
    for (number, line) in lines.take(counts[3]).enumerate() {
        let (operation, rest) = line.split_once(' ').unwrap();
        match operation {
            "JOIN" => {
                let owner = *owners.entry(key_of(rest, &tables)).or_insert(number);
                out += &if owner == number { "ok\n".to_string() } else { format!("taken {}\n", owner + 1) };
            }
            "COUNT" => out += &format!("{}\n", ends_of(rest, &tables).len()),
            _ => {
                let (most, name) = rest.split_once(' ').unwrap();
                let most: usize = most.parse().unwrap();
                let end = ends_of(name, &tables).into_iter().filter(|&end| end <= most).last().unwrap_or(0);
                out += &format!("\"{}\"\n", &name[..end]);
            }
        }
    }
    io::stdout().write_all(out.as_bytes()).unwrap();
}
