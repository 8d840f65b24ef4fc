// "A string ends at its quote, wherever that is."
use std::io::{self, Read};

fn check(text: &str) -> Option<(usize, usize)> {
    let mut opened: Vec<(char, usize, usize)> = Vec::new();
    let mut places = Vec::new();
    for (line, content) in text.split_inclusive('\n').enumerate() {
        for column in 0..content.chars().count() {
            places.push((line + 1, column + 1));
        }
    }
    {
        let mut chars = text.chars().enumerate();
        while let Some((at, char)) = chars.next() {
            let here = places[at];
            match char {
                '#' => while chars.next().map_or(false, |(_, c)| c != '\n') {},
                '"' => loop {
                    match chars.next() {
                        None => return Some(here),
                        Some((_, '"')) => break,
                        Some((_, '\\')) => {
                            chars.next();
                        }
                        Some(_) => {}
                    }
                },
                '(' => opened.push((')', here.0, here.1)),
                '[' => opened.push((']', here.0, here.1)),
                '{' => opened.push(('}', here.0, here.1)),
                ')' | ']' | '}' => match opened.pop() {
                    Some((wanted, _, _)) if wanted == char => {}
                    _ => return Some(here),
                },
                _ => {}
            }
        }
    }
    opened.pop().map(|(_, line, column)| (line, column))
}

fn main() {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).unwrap();
    match check(&text) {
        None => println!("ok"),
        Some((line, column)) => println!("{line}:{column}"),
    }
}
