use std::io::{self, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

struct Shared {
    next: usize,
    is_fatal: bool,
    results: Vec<String>,
}

fn left(ends: Instant) -> io::Result<Duration> {
    match ends.checked_duration_since(Instant::now()) {
        Some(rest) if rest > Duration::from_millis(0) => Ok(rest),
        _ => Err(io::Error::from(ErrorKind::TimedOut)),
    }
}

fn fetch(address: &SocketAddr, path: &str, timeout: Duration) -> io::Result<Vec<u8>> {
    let ends = Instant::now() + timeout;
    let mut line = TcpStream::connect_timeout(address, timeout)?;
    let request = format!("GET {} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", path, address);
    line.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    let mut part = [0u8; 16384];
    loop {
        line.set_read_timeout(Some(left(ends)?))?;
        match line.read(&mut part) {
            Ok(0) => return Ok(answer),
            Ok(read) => answer.extend_from_slice(&part[..read]),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

fn understood(answer: &[u8]) -> Option<String> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let body = &answer[end + 4..];
    let head = String::from_utf8_lossy(&answer[..end]);
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.to_string();
    for field in lines {
        let (name, value) = field.split_once(':')?;
        if name.eq_ignore_ascii_case("content-length") && value.trim().parse::<usize>().ok()? != body.len() {
            return None;
        }
    }
    let sum: u64 = body.iter().map(|&byte| byte as u64).sum();
    Some(format!("{} {} {}", status, body.len(), sum))
}

fn result(address: &SocketAddr, path: &str, timeout: Duration) -> String {
    match fetch(address, path, timeout) {
        Ok(answer) => understood(&answer).unwrap_or_else(|| "error".to_string()),
        Err(error) if matches!(error.kind(), ErrorKind::TimedOut | ErrorKind::WouldBlock) => "timeout".to_string(),
        Err(_) => "error".to_string(),
    }
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let address: SocketAddr = args[1].trim_start_matches("http://").parse().unwrap();
    let most: usize = args[2].parse().unwrap();
    let timeout = Duration::from_millis(args[3].parse().unwrap());
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).unwrap();
    let paths: Arc<Vec<String>> = Arc::new(input.lines().map(String::from).collect());
    let shared = Arc::new(Mutex::new(Shared {
        next: 0,
        is_fatal: false,
        results: vec!["cancelled".to_string(); paths.len()],
    }));
    let workers: Vec<_> = (0..most)
        .map(|_| {
            let (paths, shared) = (paths.clone(), shared.clone());
            thread::spawn(move || loop {
                let at = {
                    let mut all = shared.lock().unwrap();
                    if all.is_fatal || all.next == paths.len() {
                        return;
                    }
                    all.next += 1;
                    all.next - 1
                };
                let result = result(&address, &paths[at], timeout);
                let mut all = shared.lock().unwrap();
                if result.starts_with("401 ") {
                    all.is_fatal = true;
                    all.results.iter_mut().for_each(|other| *other = "cancelled".to_string());
                }
                all.results[at] = result;
            })
        })
        .collect();
    for worker in workers {
        worker.join().unwrap();
    }
    let all = shared.lock().unwrap();
    let out: String = paths.iter().zip(&all.results).map(|(path, result)| format!("{} {}\n", path, result)).collect();
    io::stdout().write_all(out.as_bytes()).unwrap();
}
