// Two heaps: jobs by their time until they are ready, then by priority.
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::io::{self, Read};

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("the input is UTF-8");
    let mut early = BinaryHeap::new(); // (Reverse(run_at), priority, Reverse(serial), id)
    let mut ready = BinaryHeap::new(); // (priority, Reverse(serial), id)
    let mut current: HashMap<&str, usize> = HashMap::new(); // id -> serial of the job in the queue
    let mut out = String::new();
    for (serial, line) in input.lines().skip(1).enumerate() {
        let words: Vec<&str> = line.split(' ').collect();
        match words[0] {
            "add" => {
                let priority: u32 = words[2].parse().unwrap();
                let run_at: u32 = words[3].parse().unwrap();
                current.insert(words[1], serial);
                early.push((Reverse(run_at), priority, Reverse(serial), words[1]));
            }
            "cancel" => {
                current.remove(words[1]);
            }
            _ => {
                let now: u32 = words[1].parse().unwrap();
                while let Some(&(Reverse(run_at), priority, serial, id)) = early.peek() {
                    if run_at > now {
                        break;
                    }
                    early.pop();
                    ready.push((priority, serial, id));
                }
                let mut taken = "none";
                while let Some((_, Reverse(serial), id)) = ready.pop() {
                    if current.get(id) == Some(&serial) {
                        current.remove(id);
                        taken = id;
                        break;
                    }
                }
                out.push_str(taken);
                out.push('\n');
            }
        }
    }
    print!("{out}");
}
