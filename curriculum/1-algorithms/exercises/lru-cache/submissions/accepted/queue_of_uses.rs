// Each use goes into a queue with the time of the use.
// An entry of the queue is out of date if its page was used again later, or is gone: it is skipped.
use std::collections::{HashMap, VecDeque};
use std::io::{self, Read, Write};

struct Page<'a> {
    value: &'a str,
    last_use: usize,
}

fn main() -> io::Result<()> {
    let mut text = String::new();
    io::stdin().read_to_string(&mut text)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut lines = text.lines();
    let capacity: usize = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
    let mut cache: HashMap<&str, Page> = HashMap::new();
    let mut uses: VecDeque<(usize, &str)> = VecDeque::new();
    let (mut hits, mut misses) = (0, 0);
    for (now, line) in lines.enumerate() {
        let mut parts = line.split(' ').skip(1);
        let page = parts.next().unwrap();
        match parts.next() {
            None => match cache.get_mut(page) {
                None => {
                    misses += 1;
                    writeln!(out, "miss")?;
                }
                Some(known) => {
                    hits += 1;
                    known.last_use = now;
                    uses.push_back((now, page));
                    writeln!(out, "{}", known.value)?;
                }
            },
            Some(value) => {
                cache.insert(page, Page { value, last_use: now });
                uses.push_back((now, page));
                if cache.len() <= capacity {
                    writeln!(out, "ok")?;
                    continue;
                }
                while let Some((time, candidate)) = uses.pop_front() {
                    if cache.get(candidate).map_or(false, |known| known.last_use == time) {
                        cache.remove(candidate);
                        writeln!(out, "evict {candidate}")?;
                        break;
                    }
                }
            }
        }
    }
    writeln!(out, "hits {hits} misses {misses}")
}
