// Products have 128 bits.
use std::io::{self, Read};

fn split(amount: i128, people: i128) -> Vec<i128> {
    (0..people).map(|person| amount / people + i128::from(person < amount % people)).collect()
}

fn weigh(amount: i128, weights: &[i128]) -> Vec<i128> {
    let total: i128 = weights.iter().sum();
    let mut parts: Vec<i128> = weights.iter().map(|weight| amount * weight / total).collect();
    let left = amount - parts.iter().sum::<i128>();
    let mut people: Vec<usize> = (0..weights.len()).collect();
    // The sort is stable: of those who lost equally, the one who stands further left stays first.
    people.sort_by_key(|&person| -(amount * weights[person] % total));
    for &person in people.iter().take(left as usize) {
        parts[person] += 1;
    }
    parts
}

fn tax(amount: i128, percent: &str) -> i128 {
    let (whole, decimals) = percent.split_once('.').unwrap_or((percent, ""));
    let factor: i128 = format!("{}{:0<4}", whole, decimals).parse().unwrap();
    let (down, rest) = (amount * factor / 1_000_000, amount * factor % 1_000_000);
    down + i128::from(rest > 500_000 || (rest == 500_000 && down % 2 == 1))
}

fn number(word: &str) -> i128 {
    word.parse().unwrap()
}

fn main() {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text).unwrap();
    let mut out = String::new();
    for line in text.lines().skip(1) {
        let words: Vec<&str> = line.split(' ').collect();
        let amount = number(words[1]);
        let parts = match words[0] {
            "sum" => vec![words[1..].iter().map(|word| number(word)).sum()],
            "split" => split(amount.abs(), number(words[2])),
            "weigh" => weigh(amount.abs(), &words[2..].iter().map(|word| number(word)).collect::<Vec<_>>()),
            _ => vec![tax(amount.abs(), words[2])],
        };
        let sign = if words[0] != "sum" && amount < 0 { -1 } else { 1 };
        let shown: Vec<String> = parts.iter().map(|part| (sign * part).to_string()).collect();
        out += &shown.join(" ");
        out.push('\n');
    }
    print!("{}", out);
}
