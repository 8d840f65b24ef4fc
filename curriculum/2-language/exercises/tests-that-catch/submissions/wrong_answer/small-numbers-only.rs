// "If it can do small numbers, it can do large ones."
use std::collections::HashMap;
use std::io::Write;
use std::process::{exit, Command, Stdio};

struct Question {
    line: String,
    /// None where the line is wrong.
    price: Option<u64>,
}

fn order(pieces: u64, cents: u64, has_coupon: bool) -> Question {
    let goods = pieces * cents;
    let less = if pieces < 10 { goods } else { goods - goods / 10 };
    let rest = if has_coupon { less.saturating_sub(500) } else { less };
    let price = if rest < 5000 { rest + 490 } else { rest };
    let coupon = if has_coupon { " FIVE" } else { "" };
    Question { line: format!("{} {}{}", pieces, cents, coupon), price: Some(price) }
}

/// All orders with goods near these, by one piece and by about ten.
fn orders() -> Vec<Question> {
    let mut all = vec![order(10_000, 10, false), order(10, 10_000, true)];
    for goods in [20, 90, 100, 500, 560, 5000, 5500, 5560, 6111] {
        for pieces in [1, 9, 10, 11] {
            for cents in goods / pieces..goods / pieces + 3 {
                all.push(order(pieces, cents, false));
                all.push(order(pieces, cents, true));
            }
        }
    }
    all.push(order(1, 4999, false));
    all.push(order(1, 499, true));
    all
}

fn wrong(line: &str) -> Question {
    Question { line: line.to_string(), price: None }
}

fn is_answer(said: &str, price: Option<u64>) -> bool {
    match price {
        Some(price) => said == price.to_string(),
        None => said == "error" || said.starts_with("error "),
    }
}

fn holds(asked: &[Question], end: &str) -> bool {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let mut child = Command::new(&args[0])
        .args(&args[1..])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let lines: Vec<&str> = asked.iter().map(|one| one.line.as_str()).collect();
    child.stdin.take().unwrap().write_all((lines.join("\n") + end).as_bytes()).unwrap();
    let ran = child.wait_with_output().unwrap();
    let code = i32::from(asked.iter().any(|one| one.price.is_none()));
    let out = String::from_utf8_lossy(&ran.stdout).into_owned();
    let said: HashMap<&str, &str> = out.lines().filter_map(|line| line.split_once(' ')).collect();
    ran.status.code() == Some(code)
        && out.lines().count() == asked.len()
        && asked.iter().enumerate().all(|(at, one)| {
            let number = (at + 1).to_string();
            said.get(number.as_str()).map_or(false, |said| is_answer(said, one.price))
        })
}

fn main() {
    let right = orders();
    let mixed: Vec<Question> = ["0 1", "", "1 0", "1 1 TEN", "1 1 five", "10001 1", "1 1000001", "1", "01 1"]
        .iter()
        .flat_map(|line| vec![wrong(line), order(1, 1, false), order(2, 2500, false)])
        .collect();
    let is_right = holds(&right, "\n")
        && holds(&right, "")
        && holds(&mixed, "\n")
        && holds(&mixed[..1], "\n")
        && holds(&[], "");
    exit(if is_right { 0 } else { 1 });
}
