package glassformer.figure;

/**
 * A colour in Oklab (Ottosson 2020), where equal distances look equal: lightness 0 to 1, green to
 * red, blue to yellow.
 */
record Oklab(double lightness, double a, double b) {

  static Oklab of(int argb) {
    double red = linear(argb >> 16 & 255);
    double green = linear(argb >> 8 & 255);
    double blue = linear(argb & 255);
    double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new Oklab(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
  }

  /** The colour a share {@code t} of the way to another. */
  Oklab towards(Oklab other, double t) {
    return new Oklab(
        lightness + t * (other.lightness - lightness),
        a + t * (other.a - a),
        b + t * (other.b - b));
  }

  int argb() {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return 0xff000000
        | encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
        | encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
        | encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
  }

  /** Linear light, 0 to 1, of an sRGB component, 0 to 255. */
  static double linear(int component) {
    double c = component / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int encoded(double linear) {
    double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * Math.max(0, Math.min(1, c)));
  }

  private static double cube(double x) {
    return x * x * x;
  }
}
