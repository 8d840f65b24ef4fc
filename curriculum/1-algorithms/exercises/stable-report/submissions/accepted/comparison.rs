// One comparison over all keys; sort_by is stable, and str compares bytes, that is, code points.
use std::cmp::Ordering;
use std::fmt::Write;
use std::io::{self, Read};

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Value<'a> {
    Number(i64),
    Text(&'a str),
}

struct Key {
    column: usize,
    descending: bool,
    nulls_first: bool,
}

fn compare(a: &Option<Value>, b: &Option<Value>, key: &Key) -> Ordering {
    match (a, b) {
        (None, None) => Ordering::Equal,
        (None, Some(_)) if key.nulls_first => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) => compare(b, a, key).reverse(),
        (Some(x), Some(y)) if key.descending => y.cmp(x),
        (Some(x), Some(y)) => x.cmp(y),
    }
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("the input is UTF-8");
    let mut words = input.split_ascii_whitespace();
    let mut next = || words.next().expect("the input is complete");
    let n: usize = next().parse().unwrap();
    let c: usize = next().parse().unwrap();
    let k: usize = next().parse().unwrap();
    let is_number: Vec<bool> = (0..c).map(|_| next() == "int").collect();
    let keys: Vec<Key> = (0..k)
        .map(|_| Key {
            column: next().parse::<usize>().unwrap() - 1,
            descending: next() == "desc",
            nulls_first: next() == "first",
        })
        .collect();
    let mut rows: Vec<(usize, Vec<Option<Value>>)> = (1..=n)
        .map(|number| {
            let fields = is_number.iter().map(|&is_number| match next() {
                "\\N" => None,
                word if is_number => Some(Value::Number(word.parse().unwrap())),
                word => Some(Value::Text(word)),
            });
            (number, fields.collect())
        })
        .collect();

    rows.sort_by(|(_, a), (_, b)| {
        keys.iter()
            .map(|key| compare(&a[key.column], &b[key.column], key))
            .find(|&order| order != Ordering::Equal)
            .unwrap_or(Ordering::Equal)
    });

    let mut out = String::new();
    for (number, _) in &rows {
        writeln!(out, "{number}").unwrap();
    }
    print!("{out}");
}
