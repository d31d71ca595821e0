// Command slow-disk runs `go` (or $SLOW_DISK_COMMAND) with its own arguments on a disk of the test's making, without root:
//
//	SLOW_DISK_CALL_MS=200   every call that changes a file system takes so long, one after another
//	SLOW_DISK_FULL_AFTER=9  after so many bytes each write to a file fails with ENOSPC
//	SLOW_DISK_PWRITE_MS=9   every write to a place in a file takes so long: how Node writes what is large
//	SLOW_DISK_STUCK_MS=900  before the command starts, its parent is in uninterruptible sleep for so long
//
// Calls are intercepted by seccomp's user notification (Linux 5.5 and later): seccomp_unotify(2).
package main

import (
	"os"
	"runtime"
	"strconv"
	"sync"
	"syscall"
	"time"
	"unsafe"
)

const (
	prSetNoNewPrivs        = 38
	seccompSetModeFilter   = 1
	seccompFlagNewListener = 1 << 3
	seccompRetAllow        = 0x7fff0000
	seccompRetUserNotif    = 0x7fc00000
	ioctlReceive           = 0xc0502100
	ioctlSend              = 0xc0182101
	flagContinue           = 1
	renameat2              = 316 // amd64; arm64: 276
)

type notification struct {
	id                 uint64
	pid, flags         uint32
	number             int32
	arch               uint32
	instructionPointer uint64
	args               [6]uint64
}

type response struct {
	id    uint64
	value int64
	err   int32
	flags uint32
}

func main() {
	runtime.LockOSThread() // The filter belongs to this thread and to what it starts.
	sleepUninterruptibly(milliseconds("SLOW_DISK_STUCK_MS"))
	listener := installFilter()
	go serve(listener)
	command := os.Getenv("SLOW_DISK_COMMAND")
	process, err := os.StartProcess(command, append([]string{"go"}, os.Args[1:]...), &os.ProcAttr{
		Files: []*os.File{os.Stdin, os.Stdout, os.Stderr},
	})
	check(err)
	state, err := process.Wait()
	check(err)
	os.Exit(state.ExitCode())
}

func milliseconds(name string) time.Duration {
	value, _ := strconv.Atoi(os.Getenv(name))
	return time.Duration(value) * time.Millisecond
}

// A parent that called vfork(2) is in state D until its child ends: the state of a thread that waits for a disk.
func sleepUninterruptibly(duration time.Duration) {
	if duration == 0 {
		return
	}
	wait := syscall.NsecToTimespec(duration.Nanoseconds())
	const cloneVfork = 0x4000
	child, _, errno := syscall.RawSyscall6(syscall.SYS_CLONE, cloneVfork|uintptr(syscall.SIGCHLD), 0, 0, 0, 0, 0)
	if errno != 0 {
		panic(errno)
	}
	if child == 0 {
		syscall.RawSyscall(syscall.SYS_NANOSLEEP, uintptr(unsafe.Pointer(&wait)), 0, 0)
		syscall.RawSyscall(syscall.SYS_EXIT, 0, 0, 0)
	}
	_, err := syscall.Wait4(int(child), nil, 0, nil)
	check(err)
}

func installFilter() int {
	numbers := []uint32{syscall.SYS_OPENAT, syscall.SYS_WRITE, syscall.SYS_MKDIRAT, syscall.SYS_RENAMEAT, syscall.SYS_UNLINKAT, syscall.SYS_PWRITE64, pwritev()}
	if runtime.GOARCH == "amd64" {
		numbers = append(numbers, renameat2)
	} else {
		numbers = append(numbers, 276)
	}
	program := []syscall.SockFilter{{Code: syscall.BPF_LD | syscall.BPF_W | syscall.BPF_ABS, K: 0}}
	for index, number := range numbers {
		program = append(program, syscall.SockFilter{
			Code: syscall.BPF_JMP | syscall.BPF_JEQ | syscall.BPF_K, K: number, Jt: uint8(len(numbers) - index),
		})
	}
	program = append(program,
		syscall.SockFilter{Code: syscall.BPF_RET | syscall.BPF_K, K: seccompRetAllow},
		syscall.SockFilter{Code: syscall.BPF_RET | syscall.BPF_K, K: seccompRetUserNotif})
	filter := syscall.SockFprog{Len: uint16(len(program)), Filter: &program[0]}
	if _, _, errno := syscall.RawSyscall6(syscall.SYS_PRCTL, prSetNoNewPrivs, 1, 0, 0, 0, 0); errno != 0 {
		panic(errno)
	}
	const seccompAmd64, seccompArm64 = 317, 277
	call := uintptr(seccompAmd64)
	if runtime.GOARCH == "arm64" {
		call = seccompArm64
	}
	listener, _, errno := syscall.RawSyscall(call, seccompSetModeFilter, seccompFlagNewListener, uintptr(unsafe.Pointer(&filter)))
	if errno != 0 {
		panic(errno)
	}
	return int(listener)
}

func pwritev() uint32 {
	if runtime.GOARCH == "amd64" {
		return 296
	}
	return 70
}

var disk sync.Mutex // One head, one call at a time.

func serve(listener int) {
	delay := milliseconds("SLOW_DISK_CALL_MS")
	free, isBounded := int64(0), os.Getenv("SLOW_DISK_FULL_AFTER") != ""
	if isBounded {
		free, _ = strconv.ParseInt(os.Getenv("SLOW_DISK_FULL_AFTER"), 10, 64)
	}
	for {
		var call notification
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, uintptr(listener), ioctlReceive, uintptr(unsafe.Pointer(&call))); errno != 0 {
			continue // The caller was killed meanwhile.
		}
		go func() {
			answer := response{id: call.id, flags: flagContinue}
			if call.number == syscall.SYS_PWRITE64 || call.number == int32(pwritev()) {
				time.Sleep(milliseconds("SLOW_DISK_PWRITE_MS"))
			} else if changesFiles(&call) {
				disk.Lock()
				time.Sleep(delay)
				if isBounded && call.number == syscall.SYS_WRITE {
					free -= int64(call.args[2])
					if free < 0 {
						answer = response{id: call.id, err: -int32(syscall.ENOSPC)}
					}
				}
				disk.Unlock()
			}
			syscall.Syscall(syscall.SYS_IOCTL, uintptr(listener), ioctlSend, uintptr(unsafe.Pointer(&answer)))
		}()
	}
}

func changesFiles(call *notification) bool {
	switch call.number {
	case syscall.SYS_OPENAT:
		return call.args[2]&syscall.O_CREAT != 0
	case syscall.SYS_WRITE:
		link, err := os.Readlink("/proc/" + strconv.Itoa(int(call.pid)) + "/fd/" + strconv.Itoa(int(call.args[0])))
		return err == nil && len(link) > 0 && link[0] == '/' && link != "/dev/null"
	}
	return true
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
