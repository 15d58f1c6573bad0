package glassformer.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketImpl;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A program of its own that prints every address Java code connects to, whether for a URL or
 * through a socket, past any proxy, and lets none of them through.
 */
final class NetworkProbe {
  static final String CONTACT = "contact ";
  private static final String MINI_LM = "/all-minilm-l6-v2-tokenizer.json";

  /** What the probe does while it listens. */
  enum Deed {
    /** Opens MiniLM's tokenizer as the program does. */
    PROGRAM,
    /** Opens it with the library's own settings. */
    LIBRARY_ALONE,
    /** Asks for a page and for a socket. */
    CONNECTION
  }

  private NetworkProbe() {}

  @SuppressWarnings("deprecation") // nothing else sees a connection that asks for no proxy
  public static void main(String[] arguments) throws IOException {
    Socket.setSocketImplFactory(Refusal::new);
    switch (Deed.valueOf(arguments[0])) {
      case PROGRAM -> System.out.println(TokenizerFiles.miniLm().encode("hello world").size());
      case LIBRARY_ALONE -> openByLibrary();
      case CONNECTION -> connect();
    }
  }

  private static void openByLibrary() throws IOException {
    byte[] content = TokenizerFiles.content(MINI_LM).getBytes(StandardCharsets.UTF_8);
    HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(content), Map.of()).close();
  }

  private static void connect() {
    try {
      URI.create("http://192.0.2.1/").toURL().openStream().close();
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
    try (Socket socket = new Socket("192.0.2.2", 7)) {
      System.out.println(socket);
    } catch (IOException e) {
      System.out.println(e.getMessage());
    }
  }

  /** A socket that says where it should go and goes nowhere. */
  private static final class Refusal extends SocketImpl {

    private static IOException refuse(String host, int port) {
      System.out.println(CONTACT + host + ":" + port);
      return new IOException("refused");
    }

    @Override
    protected void connect(SocketAddress address, int timeout) throws IOException {
      InetSocketAddress asked = (InetSocketAddress) address;
      throw refuse(asked.getHostString(), asked.getPort());
    }

    @Override
    protected void connect(String host, int port) throws IOException {
      throw refuse(host, port);
    }

    @Override
    protected void connect(InetAddress address, int port) throws IOException {
      throw refuse(address.getHostAddress(), port);
    }

    @Override
    protected void create(boolean stream) {
      fd = new FileDescriptor();
    }

    @Override
    protected void bind(InetAddress host, int port) {}

    @Override
    protected void listen(int backlog) {}

    @Override
    protected void accept(SocketImpl socket) {}

    @Override
    protected InputStream getInputStream() {
      return InputStream.nullInputStream();
    }

    @Override
    protected OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    protected int available() {
      return 0;
    }

    @Override
    protected void close() {}

    @Override
    protected void sendUrgentData(int data) {}

    @Override
    public void setOption(int option, Object value) {}

    @Override
    public Object getOption(int option) {
      return 0;
    }
  }
}
