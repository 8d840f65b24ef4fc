use std::collections::HashSet;
use std::io::{self, Read};

fn main() {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).unwrap();
    let mut seen = HashSet::new();
    let mut first = None;
    for id in text.lines().skip(1) {
        if !seen.insert(id) && first.is_none() {
            first = Some(id);
        }
    }
    println!("{}\n{}", first.unwrap_or("no repeat"), seen.len());
}
