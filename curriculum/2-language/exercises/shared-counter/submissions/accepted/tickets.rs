// A number belongs to whoever gives a file that name: only one can. Whoever has it writes it into the counter, and the
// others wait for that. If they wait for long, it is dead, and they write it themselves: it is clear what must stand
// there, so nothing is spoiled if it is written twice.
use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher, Hasher};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_millis(300);

struct Counter {
    name: String,
    taken: String,
    mine: String,
    fresh: String,
}

impl Counter {
    fn new(name: &str) -> Counter {
        // Not the process id: each box counts its own.
        let own = format!("x{:x}", RandomState::new().build_hasher().finish());
        let taken = format!("{}.taken", name);
        fs::create_dir_all(&taken).unwrap();
        let mine = format!("{}/{}", taken, own);
        fs::write(&mine, "").unwrap();
        Counter { taken, mine, fresh: format!("{}.{}", name, own), name: name.to_string() }
    }

    fn value(&self) -> u64 {
        match fs::read_to_string(&self.name) {
            Ok(text) => text.trim().parse().unwrap(),
            Err(error) if error.kind() == ErrorKind::NotFound => 0,
            Err(error) => panic!("{}", error),
        }
    }

    fn place(&self, number: u64) -> String {
        format!("{}/{}", self.taken, number)
    }

    fn is_taken(&self, number: u64) -> bool {
        Path::new(&self.place(number)).exists()
    }

    fn can_take(&self, number: u64) -> bool {
        match fs::hard_link(&self.mine, self.place(number)) {
            Ok(()) => true,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => false,
            Err(error) => panic!("{}", error),
        }
    }

    fn publish(&self, number: u64) {
        fs::write(&self.fresh, format!("{}\n", number)).unwrap();
        fs::rename(&self.fresh, &self.name).unwrap();
    }

    /// Publishes all that is taken. Whoever was slow may have put an old number over a newer one, so it looks again.
    fn catch_up(&self, number: u64) -> u64 {
        let mut last = number;
        loop {
            while self.is_taken(last + 1) {
                last += 1;
            }
            self.publish(last);
            if !self.is_taken(last + 1) {
                return last;
            }
        }
    }

    /// Until the counter has come to this number. Whoever has taken it may be dead.
    fn wait_for(&self, number: u64) {
        let start = Instant::now();
        while self.value() < number {
            if start.elapsed() > PATIENCE {
                self.catch_up(number);
                return;
            }
            sleep(Duration::from_millis(5));
        }
    }

    fn add_one(&self) -> u64 {
        loop {
            let start = Instant::now();
            let number = self.value() + 1;
            if self.can_take(number) {
                self.publish(number);
                // Only then somebody may have helped, and gone on.
                if start.elapsed() > PATIENCE {
                    self.catch_up(number);
                }
                return number;
            }
            self.wait_for(number);
        }
    }

    fn total(&self) -> u64 {
        let value = self.value();
        if self.is_taken(value + 1) {
            self.catch_up(value + 1)
        } else {
            value
        }
    }
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let counter = Counter::new(&args[2]);
    let out = io::stdout();
    let mut out = out.lock();
    if args[1] == "show" {
        writeln!(out, "{}", counter.total()).unwrap();
        return;
    }
    for _ in 0..args[3].parse::<u32>().unwrap() {
        writeln!(out, "{}", counter.add_one()).unwrap();
    }
}
