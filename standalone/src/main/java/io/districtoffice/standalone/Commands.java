package io.districtoffice.standalone;

import io.districtoffice.embedded.broker.BrokerFailed;
import io.districtoffice.embedded.store.StoreFailed;
import io.districtoffice.platform.backup.BackupRefused;
import java.io.IOException;

/** How a command that is a process of its own ends: in words, never with a stack. */
final class Commands {

    private Commands() {}

    interface Command {
        int run() throws IOException;
    }

    static int run(Command command) {
        try {
            return command.run();
        } catch (BackupRefused | CannotStart | StoreFailed | BrokerFailed e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println("文件不能读写 / a file cannot be read or written: "
                    + e.getClass().getSimpleName() + " " + e.getMessage());
        } catch (RuntimeException e) {
            System.err.println("未完成 / not done: " + e);
        }
        return 1;
    }
}
