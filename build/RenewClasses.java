import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Gives the classes of a jar that are older than Java 6 a newer version of the class file format. The start-up cache
/// of the Java machine leaves them out, because they lack the frames that checking them beforehand needs (JVMS 4.10.1);
/// loading them one by one takes a third of the time of `wardkeep --version`. What the classes do is not touched.
///
/// `java RenewClasses.java JAR…`; a jar without such classes stays as it is.
class RenewClasses {
  /// Java 6 is the first version whose classes are checked by their frames.
  private static final int FIRST_WITH_FRAMES = 50;

  private static final int RENEWED = ClassFile.JAVA_8_VERSION;

  public static void main(String[] jars) throws IOException {
    for (var jar : jars) {
      renew(Path.of(jar));
    }
  }

  private static void renew(Path jar) throws IOException {
    var renewed = new ByteArrayOutputStream();
    int count = 0;
    try (var from = new ZipFile(jar.toFile());
        var beside = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        var to = new ZipOutputStream(renewed)) {
      var hierarchy =
          ClassHierarchyResolver.ofResourceParsing(beside).orElse(ClassHierarchyResolver.defaultResolver());
      var files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
      for (var entry : from.stream().toList()) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".class")) {
          var model = files.parse(bytes);
          if (model.majorVersion() < FIRST_WITH_FRAMES) {
            bytes = renewed(files, model);
            count++;
          }
        }
        var copy = new ZipEntry(entry.getName());
        copy.setTime(entry.getTime());
        to.putNextEntry(copy);
        to.write(bytes);
        to.closeEntry();
      }
    }
    if (count > 0) {
      Files.write(jar, renewed.toByteArray());
    }
  }

  /// Code is copied instruction by instruction, so that the frames are made anew.
  private static byte[] renewed(ClassFile files, ClassModel model) {
    return files.build(model.thisClass().asSymbol(), to -> {
      to.withVersion(RENEWED, 0);
      for (var element : model) {
        switch (element) {
          case ClassFileVersion _ -> {}
          case MethodModel method -> to.transformMethod(method, (copy, part) -> {
            switch (part) {
              case CodeModel code -> copy.transformCode(code, (instructions, one) -> instructions.with(one));
              default -> copy.with(part);
            }
          });
          default -> to.with(element);
        }
      }
    });
  }
}
