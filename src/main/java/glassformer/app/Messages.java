package glassformer.app;

/** What an exception says to a user. */
final class Messages {
  private Messages() {}

  static String of(Exception reason) {
    String message = reason.getMessage();
    return message == null || message.isBlank() ? reason.getClass().getSimpleName() : message;
  }
}
