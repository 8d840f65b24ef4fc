use std::io::{self, Read};

fn check(text: &str) -> Option<(usize, usize)> {
    let mut opened: Vec<(char, usize, usize)> = Vec::new();
    for (line, content) in text.lines().enumerate() {
        let mut chars = content.chars().enumerate();
        while let Some((column, char)) = chars.next() {
            let here = (line + 1, column + 1);
            match char {
                '#' => break,
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
