import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class Main {
  private static volatile boolean isFatal = false;

  public static void main(String[] args) throws Exception {
    URI base = URI.create(args[0]);
    int most = Integer.parseInt(args[1]);
    int timeout = Integer.parseInt(args[2]);
    String input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    List<String> paths = input.lines().toList();
    ExecutorService pool = Executors.newFixedThreadPool(most);
    List<Future<String>> results = new ArrayList<>();
    for (String path : paths) {
      results.add(pool.submit(() -> isFatal ? "cancelled" : result(base, path, timeout)));
    }
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < paths.size(); at++) {
      out.append(paths.get(at)).append(' ').append(results.get(at).get()).append('\n');
    }
    pool.shutdown();
    System.out.print(out);
  }

  private static String result(URI base, String path, int timeout) {
    try {
      return fetch(base, path, System.nanoTime() + timeout * 1_000_000L);
    } catch (SocketTimeoutException e) {
      return "timeout";
    } catch (IOException e) {
      return "error";
    }
  }

  private static String fetch(URI base, String path, long ends) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), left(ends));
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + base.getHost() + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] part = new byte[16384];
      while (true) {
        socket.setSoTimeout(left(ends));
        int read = in.read(part);
        if (read < 0) break;
        bytes.write(part, 0, read);
      }
      return understood(bytes.toByteArray());
    }
  }

  private static int left(long ends) throws SocketTimeoutException {
    long rest = (ends - System.nanoTime() + 999_999) / 1_000_000;
    if (rest <= 0) throw new SocketTimeoutException();
    return (int) rest;
  }

  private static String understood(byte[] answer) throws IOException {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) throw new IOException("cut in the head");
    String[] head = text.substring(0, end).split("\r\n");
    int length = answer.length - end - 4;
    for (String field : head) {
      int colon = field.indexOf(':');
      if (colon < 0 || !field.substring(0, colon).equalsIgnoreCase("content-length")) continue;
      if (Integer.parseInt(field.substring(colon + 1).trim()) != length)
        throw new IOException("cut in the body");
    }
    String status = head[0].split(" ")[1];
    long sum = 0;
    for (int at = end + 4; at < answer.length; at++) sum += answer[at] & 0xff;
    // Before this thread takes the next path.
    if (status.equals("401")) isFatal = true;
    return status + " " + length + " " + sum;
  }
}
