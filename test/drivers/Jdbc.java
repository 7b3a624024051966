// JDBC: text, levels and gaps in binary, arrays as java.sql.Array.
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

import org.postgresql.PGConnection;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

public class Jdbc {
    // A value of either type as the driver carries it in binary.
    public static class Bytes extends PGobject implements PGBinaryObject {
        byte[] bytes;

        public void setByteValue(byte[] value, int offset) {
            bytes = java.util.Arrays.copyOfRange(value, offset, value.length);
        }

        public int lengthInBytes() {
            return bytes.length;
        }

        public void toBytes(byte[] target, int offset) {
            System.arraycopy(bytes, 0, target, offset, bytes.length);
        }
    }

    static void say(String... words) {
        System.out.println(String.join("\t", words));
    }

    static Connection connect(Properties more) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(more);
        properties.setProperty("user", System.getenv("PGUSER"));
        properties.setProperty("password", System.getenv("PGPASSWORD"));
        return DriverManager.getConnection("jdbc:postgresql://" + System.getenv("PGHOST") + ":"
            + System.getenv("PGPORT") + "/" + System.getenv("PGDATABASE"), properties);
    }

    // Write a value and leave it to be read.
    static ResultSet swap(Connection db, String how, String name, String type, Object value) throws SQLException {
        PreparedStatement insert = db.prepareStatement(
            "INSERT INTO driver_value (how, name, \"" + type + "\") VALUES (?, ?, ?)");
        insert.setString(1, how);
        insert.setString(2, name);
        if (value instanceof String) insert.setObject(3, value, Types.OTHER);
        else insert.setObject(3, value);
        insert.executeUpdate();
        PreparedStatement select = db.prepareStatement(
            "SELECT \"" + type + "\" FROM driver_value WHERE how = ? AND name = ?");
        select.setString(1, how);
        select.setString(2, name);
        ResultSet rows = select.executeQuery();
        rows.next();
        return rows;
    }

    static String oid(Connection db, String type) throws SQLException {
        ResultSet rows = db.createStatement().executeQuery("SELECT '" + type + "'::regtype::oid");
        rows.next();
        return rows.getString(1);
    }

    public static void main(String[] arguments) throws Exception {
        System.setOut(new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, "UTF-8"));
        List<String[]> cases = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8))
            if (!line.startsWith("#")) cases.add(line.split("\t", -1));
        Connection db = connect(new Properties());

        for (String[] c : cases) say("text", c[0], swap(db, "text", c[0], c[1], c[2]).getString(1));

        // The driver transfers in binary what it is told to, from the first use on.
        Properties binary = new Properties();
        binary.setProperty("binaryTransferEnable", oid(db, "clearance_level") + "," + oid(db, "timeline_gap"));
        binary.setProperty("prepareThreshold", "-1");
        Connection fast = connect(binary);
        for (String type : new String[] {"clearance_level", "timeline_gap"})
            fast.unwrap(PGConnection.class).addDataType(type, Bytes.class);
        for (String[] c : cases) {
            if (!c[1].equals("clearance_level") && !c[1].equals("timeline_gap")) continue;
            Bytes value = new Bytes();
            value.setType(c[1]);
            value.bytes = HexFormat.of().parseHex(c[5]);
            Bytes read = (Bytes) swap(fast, "binary", c[0], c[1], value).getObject(1);
            say("binary", c[0], HexFormat.of().formatHex(read.bytes));
        }

        for (String[] c : cases) {
            if (c[4].isEmpty() || !c[1].endsWith("[]")) continue;
            String[] parts = c[4].split("\\|");
            for (int i = 0; i < parts.length; i++) if (parts[i].equals("NULL")) parts[i] = null;
            String element = c[1].substring(0, c[1].length() - 2);
            Object[] list = (Object[]) swap(db, "list", c[0], c[1], db.createArrayOf(element, parts)).getArray(1).getArray();
            StringBuilder line = new StringBuilder();
            for (Object part : list)
                line.append(line.length() == 0 ? "" : "|").append(part == null ? "NULL" : part.toString());
            say("list", c[0], line.toString());
        }

        try {
            db.createStatement().executeUpdate("UPDATE application SET status = 'submitted'");
        } catch (PSQLException error) {
            ServerErrorMessage message = error.getServerErrorMessage();
            say("error", "sqlstate", error.getSQLState());
            say("error", "schema", message.getSchema());
            say("error", "table", message.getTable());
            say("error", "constraint", message.getConstraint());
            say("error", "detail", message.getDetail());
            say("error", "hint", message.getHint());
        }
    }
}
